package org.comity.dev.demo;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import org.jboss.logging.Logger;

/** Tells the person at the desk, once the server listens, what can be done with it. */
@IfBuildProfile("dev")
@ApplicationScoped
class StartMessage {

    private static final Logger LOG = Logger.getLogger(StartMessage.class);

    void onStart(@ObservesAsync HttpServerStart start) {
        LOG.info("""
            What to do next

              The API          %1$s/api/v1
              Try it           %1$s/q/swagger-ui
              Who can sign in  %1$s/dev/users

              A token, and a first call with it:

                TOKEN=$(curl -s -H 'Accept: text/plain' -d user=ana %1$s/dev/token)
                curl -s -H "Authorization: Bearer $TOKEN" %1$s/api/v1/requests

              Any other person: -d user=… -d role=… -d authority=… (role and authority as often as needed).
              The data are in the folder .comity and stay there; remove it to begin anew.
            """.formatted("http://localhost:" + start.options().getPort()));
    }
}
