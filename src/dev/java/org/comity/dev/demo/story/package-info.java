/**
 * The register of the demonstration office, made by chance from a written story. The same day gives the same register: the
 * seed is fixed, and all days are counted from the present year, so that the register does not age. Nothing of it is in the
 * package.
 */
@NullMarked
package org.comity.dev.demo.story;

import org.jspecify.annotations.NullMarked;
