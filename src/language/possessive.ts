/** A token that makes what stands before it the owner: the "'s" of "Halden's", the apostrophe of "the miners'". */
export const POSSESSIVE = /^['’‘]s?$/u;
