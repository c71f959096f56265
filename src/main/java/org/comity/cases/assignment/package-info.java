/**
 * Assignment of many requests at once: another officer, another day of review, one entry of the history each.
 */
@NullMarked
package org.comity.cases.assignment;

import org.jspecify.annotations.NullMarked;
