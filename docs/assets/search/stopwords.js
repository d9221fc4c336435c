/** Words that say nothing of what a text is about. They are neither indexed nor asked for, unless nothing else is. */

const HEBREW = `של את עם על אל מן מנ זה זו זאת הוא היא המ הנ הם הן אני אתה אנחנו אנו אתמ אתן לא כן כי אם אמ גם גמ או אך אכ אבל רק כל כמו יש אין אינ
היה היתה הייתה היו יהיה תהיה יהיו להיות מה מי איך איכ כיצד מדוע למה מתי איפה היכן היכנ אשר כאשר כדי אף אפ עד בין בינ לפי אצל תוך תוכ
שלו שלה שלהמ שלנו שלי שלכ שלכמ אותו אותה אותמ אותי אותנו אלה אלו לו לה להמ לי לנו לכמ בו בה בהמ ממנו ממנה אליו אליה עליו עליה
עצמו עצמה עצמנ עצממ עוד יותר מאוד כבר אז שמ פה כאן כאנ הזה הזו הזאת האלה האם האמ אינו אינה אינמ כך ככ לכן לכנ אולי ידי הרי
שהוא שהיא שהמ שלא ולא שיש שאינ והוא והיא כשהוא איזה איזו אילו מהו מהי מהמ בגלל לגבי אודות לעומת בתור דרך
אומר אומרת אומרימ אומרות אמר אמרה אמרו קורה קרה מתקיימ התקיימ התקיימה התקיימו נמצא נמצאת אפשר ניתנ צריכ צריכה`;
const ENGLISH = `a an the and or but if of in on at to for from by with without as is are was were be been being am it its this that these those
he she they them his her their our your my we you i me us who whom whose which what when where why how do does did done has have had having
not no nor so than then there here can could will would shall should may might must about into onto over under between among also too very
up out off any some such own each both more most other others only same just all
say says said tell tells told happen happens happened took take place`;

const WORDS = new Set(`${HEBREW} ${ENGLISH}`.split(/\s+/u));

/** Whether a word in its compared form is one of them. */
export function isStopword(word) {
  return WORDS.has(word);
}

/** The words of tokens that say something; all of them when none does. */
export function telling(tokens) {
  const kept = tokens.filter((each) => !WORDS.has(each.word));
  return kept.length > 0 ? kept : tokens;
}
