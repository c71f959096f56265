/**
 * The request itself, the gate that checks who may see it, its references, and the recording of what happens to it.
 */
@NullMarked
package org.comity.cases.request;

import org.jspecify.annotations.NullMarked;
