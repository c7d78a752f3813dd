/** Gives the parts of the review the id of the teacher at the page. */
import { createContext, useContext } from "react";

const Me = createContext("");

export const MeProvider = Me.Provider;

export function useMe(): string {
  return useContext(Me);
}
