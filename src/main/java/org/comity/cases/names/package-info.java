/**
 * Names in requests that are no code of a list of the office: those from before the list, and those of older registers.
 */
@NullMarked
package org.comity.cases.names;

import org.jspecify.annotations.NullMarked;
