import type { Language } from "../generated/types";
import { locale } from "./languages";

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

export function day_only(moment: string | Date, language: Language, with_year = false): string {
  const year = with_year ? ({ year: "numeric" } as const) : {};
  return format(moment, language, { weekday: "long", day: "numeric", month: "long", ...year });
}

/** "6. januar 2031": where the weekday says nothing. */
export function calendar_day(moment: string | Date, language: Language): string {
  return format(moment, language, { day: "numeric", month: "long", year: "numeric" });
}

/** The month of this number, counted from 0. */
export function month_name(month: number, language: Language): string {
  return format(new Date(2000, month, 1), language, { month: "long" });
}

export function time_only(moment: string | Date, language: Language): string {
  return format(moment, language, { hour: "2-digit", minute: "2-digit" });
}

export function number_text(value: number, language: Language): string {
  return new Intl.NumberFormat(locale(language)).format(value);
}

function format(moment: string | Date, language: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale(language), options).format(new Date(moment));
}

/** RFC 3339 with the offset of this device: an incident keeps the local time it happened at. */
export function with_offset(moment: Date): string {
  const minutes = -moment.getTimezoneOffset();
  const local = new Date(moment.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(Math.abs(minutes) / 60);
  return `${local}${minutes < 0 ? "-" : "+"}${two(hours)}:${two(Math.abs(minutes) % 60)}`;
}
