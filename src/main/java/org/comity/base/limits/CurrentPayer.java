package org.comity.base.limits;

import jakarta.enterprise.context.ApplicationScoped;
import org.comity.base.security.CurrentCaller;
import org.comity.base.web.CallerAddress;

/** Whose share the current call uses. */
@ApplicationScoped
class CurrentPayer {

    private final CurrentCaller current;
    private final CallerAddress address;

    CurrentPayer(CurrentCaller current, CallerAddress address) {
        this.current = current;
        this.address = address;
    }

    Payer get() {
        var caller = current.get();
        return caller.isNobody() ? Payer.at(address.network()) : Payer.of(caller.id(), current.sight());
    }
}
