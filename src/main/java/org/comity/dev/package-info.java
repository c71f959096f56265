/**
 * What a desk needs and a deployment must not have: the embedded database, the local token issuer and the words printed
 * after the start. Nothing of this runs in the profile {@code prod}, and the libraries behind it are not in the package.
 */
@NullMarked
package org.comity.dev;

import org.jspecify.annotations.NullMarked;
