/** Gives the pages the server's REST interface; tests put another in its place. */
import { createContext, useContext } from "react";
import { serverApi, type Api } from "./client.ts";

const ApiContext = createContext<Api>(serverApi);

export const ApiProvider = ApiContext.Provider;

export function useApi(): Api {
  return useContext(ApiContext);
}
