"""Text in two languages: one value that knows both, falls back, and says when it did."""

from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator

from .language import LANGUAGES, Language, script_language


class Shown(BaseModel):
    """A text as one page shows it, with the language it is really in.

    ``fallback`` is true when the page's language was asked for and the other one had to serve;
    ``ours`` when the wording is a rendering made by this site and not by a source.
    """

    model_config = ConfigDict(frozen=True)

    text: str
    language: Language
    fallback: bool = False
    ours: bool = False

    @property
    def direction(self) -> str:
        """``rtl`` or ``ltr``, of the text itself."""
        return self.language.direction

    def __str__(self) -> str:
        return self.text


class Text(BaseModel):
    """A text in Hebrew, in English or in both; ``ours`` lists the languages whose wording is this site's own.

    A bare string is taken as text in the language of its script.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    he: str | None = None
    en: str | None = None
    ours: tuple[Language, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _from_string(cls, value: Any) -> Any:
        if isinstance(value, str):
            return {script_language(value).value: value}
        return value

    def get(self, language: Language) -> str | None:
        """The text in ``language``, or None."""
        return self.he if language is Language.HE else self.en

    def has(self, language: Language) -> bool:
        """Whether there is text in ``language``."""
        return bool(self.get(language))

    def show(self, language: Language) -> Shown | None:
        """The text for a reader of ``language``: in it, else in the other language, else None."""
        for candidate in (language, language.other):
            found = self.get(candidate)
            if found:
                return Shown(
                    text=found,
                    language=candidate,
                    fallback=candidate is not language,
                    ours=candidate in self.ours,
                )
        return None

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages that have text, Hebrew first."""
        return tuple(language for language in LANGUAGES if self.has(language))


EMPTY = Text()
