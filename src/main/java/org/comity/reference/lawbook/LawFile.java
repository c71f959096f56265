package org.comity.reference.lawbook;

/**
 * One file of law.
 *
 * @param name its name for people
 * @param folder the folder whose schema it follows
 * @param national true if a State added it
 * @param text the content
 */
record LawFile(String name, LawFolder folder, boolean national, String text) {}
