/** Owns the address of the page of what stays: here, since teachers alone go there and students load the other addresses with every call. */
export const statisticsRoute = "/teach/statistics";
