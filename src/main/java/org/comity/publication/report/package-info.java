/** The report of an edition for print: findings and charts, every table with its definition and notes, protection, and changes. */
@NullMarked
package org.comity.publication.report;

import org.jspecify.annotations.NullMarked;
