/** Codes that went out of use, and what an address that has one is answered with. */
@NullMarked
package org.comity.publication.succession;

import org.jspecify.annotations.NullMarked;
