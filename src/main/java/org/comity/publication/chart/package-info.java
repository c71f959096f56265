/**
 * Charts of published tables as SVG, drawn on the server: lines, bars, stacked bars, ranges, matrices and tile maps. Each has a finding, a
 * title, a description and two sizes. Colours are classes of a style sheet, so that a page without inline styles can show them.
 */
@NullMarked
package org.comity.publication.chart;

import org.jspecify.annotations.NullMarked;
