/**
 * The catalogue of indicators. It reads the definitions of the program and of a State, checks them against their schema,
 * against each other and against the law book, and shows them. A faulty file stops the start.
 */
@NullMarked
package org.comity.statistics.catalogue;

import org.jspecify.annotations.NullMarked;
