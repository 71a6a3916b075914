import type { Failure } from "../generated/types";

/** What a rejected call becomes. Anything that is not a Failure is a fault of ours: logged, and `unexpected`. */
export function as_failure(thrown: unknown): Failure {
  if (is_failure(thrown)) return thrown;
  console.error("a call ended without a failure code", thrown);
  return { code: "unexpected", args: {} };
}

function is_failure(thrown: unknown): thrown is Failure {
  if (typeof thrown !== "object" || thrown === null) return false;
  const { code, args } = thrown as Record<string, unknown>;
  return typeof code === "string" && typeof args === "object" && args !== null;
}
