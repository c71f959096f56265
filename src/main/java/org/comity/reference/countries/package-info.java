/**
 * States, territories and regions, from reviewed files.
 */
@NullMarked
package org.comity.reference.countries;

import org.jspecify.annotations.NullMarked;
