// A voice that reads a language aloud: the system's, through the shell, or the web view's own. Only voices that speak on
// this device are used, so nothing that is read leaves it.
import type { Failure, Language } from "../generated/types";
import { call } from ".";
import { as_failure } from "./failure";

export interface Voice {
  /** Reads a text; true when all of it was read, false when it was stopped. Throws a Failure. */
  speak(text: string): Promise<boolean>;
  stop(): Promise<void>;
}

/** Some web views name their voices only a moment after they were asked first. */
const NAMING_MS = 500;

/** The best voice for a language. Throws the Failure `voice_missing` when no voice on this device reads it. */
export async function find_voice(language: Language): Promise<Voice> {
  let why: Failure = { code: "voice_missing", args: {} };
  try {
    const { names } = await call("list_voices", { language });
    if (names.length > 0) return system_voice(language);
  } catch (thrown) {
    why = as_failure(thrown);
  }
  const own = await own_voice(language);
  if (own) return web_voice(own);
  throw why;
}

function system_voice(language: Language): Voice {
  return {
    speak: async (text) => (await call("speak", { language, text })).to_the_end,
    stop: async () => void (await call("stop_speaking", {})),
  };
}

/** The web view's voice for the language. One that asks a server to speak is none. */
async function own_voice(language: Language): Promise<SpeechSynthesisVoice | undefined> {
  if (!("speechSynthesis" in window)) return undefined;
  const voices = await own_voices();
  return voices.find((voice) => voice.localService && voice.lang.split(/[-_]/)[0] === language);
}

function own_voices(): Promise<SpeechSynthesisVoice[]> {
  const named = speechSynthesis.getVoices();
  if (named.length > 0) return Promise.resolve(named);
  return new Promise((resolve) => {
    const answer = () => resolve(speechSynthesis.getVoices());
    speechSynthesis.addEventListener("voiceschanged", answer, { once: true });
    setTimeout(answer, NAMING_MS);
  });
}

function web_voice(voice: SpeechSynthesisVoice): Voice {
  return {
    speak: (text) =>
      new Promise((resolve, reject) => {
        const utterance = new SpeechSynthesisUtterance(text);
        utterance.voice = voice;
        utterance.lang = voice.lang;
        utterance.onend = () => resolve(true);
        utterance.onerror = ({ error }) =>
          error === "canceled" || error === "interrupted"
            ? resolve(false)
            : reject({ code: "voice_unavailable", args: {} } satisfies Failure);
        speechSynthesis.speak(utterance);
      }),
    stop: () => {
      speechSynthesis.cancel();
      return Promise.resolve();
    },
  };
}
