/**
 * Endpoints that show the law book: instruments, parties, reasons, prohibitions, deadlines and lists.
 */
@NullMarked
package org.comity.reference.lawbook.show;

import org.jspecify.annotations.NullMarked;
