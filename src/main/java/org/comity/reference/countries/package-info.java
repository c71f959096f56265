/**
 * States, territories and regions with their codes and names, read from reviewed files.
 */
@NullMarked
package org.comity.reference.countries;

import org.jspecify.annotations.NullMarked;
