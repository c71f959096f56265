/**
 * The numbers of editions: tables of the whole office, with their statuses and the relations between them, before any protection.
 */
@NullMarked
package org.comity.publication.counting;

import org.jspecify.annotations.NullMarked;
