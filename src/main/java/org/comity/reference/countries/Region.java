package org.comity.reference.countries;

/**
 * A region of the world for statistics, by the United Nations standard M49.
 *
 * @param code of three digits
 * @param name the English name
 */
public record Region(String code, String name) {}
