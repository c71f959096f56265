/** Events of assets: freeze, lifting, confiscation, claims, costs and return. The state of an asset follows from them. */
@NullMarked
package org.comity.cases.asset.event;

import org.jspecify.annotations.NullMarked;
