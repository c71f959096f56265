/**
 * Side processes of a request: what runs beside its state, with an opening and an end.
 */
@NullMarked
package org.comity.cases.sideprocess;

import org.jspecify.annotations.NullMarked;
