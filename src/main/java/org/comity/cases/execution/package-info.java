/** Executions: what an executing authority sees of the requests that are with it, and the steps by which it answers. */
@NullMarked
package org.comity.cases.execution;

import org.jspecify.annotations.NullMarked;
