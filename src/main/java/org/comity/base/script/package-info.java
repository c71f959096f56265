/** Names of every script in the letters a to z, so that they can be compared. */
@NullMarked
package org.comity.base.script;

import org.jspecify.annotations.NullMarked;
