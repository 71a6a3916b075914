/** The workplace a leader looks at; null is all of them. */
export const chosen_unit = $state<{ unit_id: string | null }>({ unit_id: null });
