/**
 * Published tables: axes, cells with a status beside the value, notes. Every form of a publication is written from them, and every chart
 * is drawn from them.
 */
@NullMarked
package org.comity.publication.table;

import org.jspecify.annotations.NullMarked;
