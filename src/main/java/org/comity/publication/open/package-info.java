/**
 * Published statistics, for everybody: releases, editions in every format, changes between editions. It reads published editions alone.
 */
@NullMarked
package org.comity.publication.open;

import org.jspecify.annotations.NullMarked;
