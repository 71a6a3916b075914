import type { Language } from "../generated/types";

const LOCALES: Record<Language, string> = { da: "da-DK", en: "en-GB" };

/** Day and time as a person says it: "tor. 21. nov. 14.32". */
export function day_and_time(moment: string | Date, language: Language): string {
  return format(moment, language, {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  });
}

export function day_only(moment: string | Date, language: Language): string {
  return format(moment, language, { weekday: "long", day: "numeric", month: "long" });
}

export function time_only(moment: string | Date, language: Language): string {
  return format(moment, language, { hour: "2-digit", minute: "2-digit" });
}

export function number_text(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(value);
}

function format(moment: string | Date, language: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LOCALES[language], options).format(new Date(moment));
}

/** RFC 3339 with the offset of this device: an incident keeps the local time it happened at. */
export function with_offset(moment: Date): string {
  const minutes = -moment.getTimezoneOffset();
  const local = new Date(moment.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(Math.abs(minutes) / 60);
  return `${local}${minutes < 0 ? "-" : "+"}${two(hours)}:${two(Math.abs(minutes) % 60)}`;
}
