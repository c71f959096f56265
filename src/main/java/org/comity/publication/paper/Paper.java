package org.comity.publication.paper;

import java.time.Instant;

/**
 * A document before it is a PDF.
 *
 * @param xhtml well-formed XHTML with language, title and style; it names no other file
 * @param instant instant of the edition, which is that of the document too
 */
public record Paper(String xhtml, Instant instant) {}
