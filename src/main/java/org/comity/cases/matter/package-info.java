/**
 * Matters: requests of one affair that the office groups, with the mark of vast quantities of assets (Conference resolution 7/2). A matter
 * is seen by those who see one of its requests.
 */
@NullMarked
package org.comity.cases.matter;

import org.jspecify.annotations.NullMarked;
