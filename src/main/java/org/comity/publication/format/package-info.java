/** Formats of editions: the writer of each, and their choice by code or media type. Writers read published tables and no database. */
@NullMarked
package org.comity.publication.format;

import org.jspecify.annotations.NullMarked;
