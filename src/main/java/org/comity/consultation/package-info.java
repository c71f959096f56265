/**
 * Side processes: what runs beside the main state of a request, such as a request for information, a consultation or a
 * postponement, each with a day it opens and a day it ends. {@code handling} opens and ends them.
 */
@NullMarked
package org.comity.consultation;

import org.jspecify.annotations.NullMarked;
