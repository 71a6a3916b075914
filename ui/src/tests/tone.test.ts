// How a person is spoken to in the languages Danish is translated into: as a colleague, women and men alike, and briefly.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { flatten } from "../../vite/locales";
import { sentences, words } from "./lix";

const MOST_WORDS = 12;

/** Whole words of any script: \b knows Latin letters only. */
const word = (pattern: string) => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, "iu");

/** What would be said to a stranger in an office, or to a man alone. */
const STIFF: Record<string, RegExp[]> = {
  en: [],
  pl: [word("pan|pani|panu|państw\\p{L}*")],
  uk: [word("ви|вас|вам|вами|ваш\\p{L}*"), word("\\p{L}+(?:йте|йтеся|іть|іться)")],
  tr: [word("siz|size|sizi|sizin|sizden"), word("\\p{L}+(?:sınız|siniz|sunuz|sünüz)")],
  ar: [
    word(
      "اضغط|المس|اكتب|اكتبه|اختر|انتظر|احفظ|احفظها|اسأل|اطلب|أرسل|اذهب|تحدّث|تحدث|استخدم|استخدمه|احذف|افتح|أغلق|حاول|راجع|صحّح|صحّحه|اعرض|انسخ|انسخه|اقرأ|أجب|أبلغ|أعطها|انظر|سجّل|سجّلها|اسحبها|جرّب|أضف|اطرح|حدّث|انضم|عُدّ|تخطَّ",
    ),
  ],
};

describe.each(Object.keys(STIFF))("the texts in %s", (language) => {
  const path = join(import.meta.dirname, "../../../locales", `${language}.yml`);
  const texts = Object.entries(flatten(readFileSync(path, "utf8")));

  it("speak as one colleague to another", () => {
    const stiff = texts.filter(([, text]) => STIFF[language]?.some((pattern) => pattern.test(text)));
    expect(stiff).toEqual([]);
  });

  it("hold no sentence of more than twelve words", () => {
    const long = texts.flatMap(([key, text]) =>
      sentences(text.replace(/%\{\w+\}/g, "1").replace(/؟/g, "?"))
        .filter((sentence) => words(sentence).length > MOST_WORDS)
        .map((sentence) => `${key}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });
});

describe("a stiff text", () => {
  it("is heard", () => {
    const heard = (language: string, text: string) => STIFF[language]?.some((pattern) => pattern.test(text));
    expect(heard("uk", "Виберіть PIN")).toBe(true);
    expect(heard("uk", "Ваш випадок")).toBe(true);
    expect(heard("tr", "Bunu silebilirsiniz")).toBe(true);
    expect(heard("pl", "Czy chce Pani zapisać?")).toBe(true);
    expect(heard("ar", "اختر رمزًا")).toBe(true);
    expect(heard("uk", "Вибери PIN")).toBe(false);
  });
});

describe("the texts in Arabic", () => {
  const path = join(import.meta.dirname, "../../../locales/ar.yml");
  const texts = Object.entries(flatten(readFileSync(path, "utf8")));

  // WebKitGTK lifts or lowers a whole word whose last sign is a vowel mark, out of its line.
  it.each(texts)("end no word in a vowel mark: %s", (_, text) => {
    expect(text).not.toMatch(/[\u064B-\u0652](?![\p{L}\p{M}])/u);
  });
});
