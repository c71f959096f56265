/**
 * The measures that a request asks for, as records with numbers of their own: added, changed and ended one by one.
 */
@NullMarked
package org.comity.cases.measure;

import org.jspecify.annotations.NullMarked;
