package org.comity.cases.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.comity.base.audit.Act;
import org.comity.base.audit.CurrentAuthor;
import org.comity.base.outgoing.OutgoingAddresses;
import org.comity.base.problem.Fault;
import org.comity.base.problem.NearestWords;
import org.comity.base.problem.ProblemException;
import org.comity.base.problem.ProblemKind;
import org.comity.base.time.Ids;
import org.comity.base.web.CallHeaders;
import org.comity.base.web.Page;
import org.comity.base.web.QueryParameters;
import org.comity.base.web.Versioned;
import org.comity.cases.event.EventKind;
import org.comity.cases.event.Events;
import org.comity.reference.authority.OfficeList;
import org.comity.reference.authority.OfficeLists;
import org.jspecify.annotations.Nullable;

/** Enters webhooks of an office, changes and replays them, and shows them with their deliveries. */
@ApplicationScoped
class KeepWebhooks {

    private static final String DELIVERIES = "webhook deliveries";
    private static final int MOST = 20;
    private static final List<String> TYPES =
            Arrays.stream(EventKind.values()).map(EventKind::type).toList();

    private final Webhooks webhooks;
    private final Events events;
    private final OutgoingAddresses addresses;
    private final OfficeLists lists;
    private final CurrentAuthor author;
    private final CallHeaders call;
    private final Ids ids;

    KeepWebhooks(
            Webhooks webhooks,
            Events events,
            OutgoingAddresses addresses,
            OfficeLists lists,
            CurrentAuthor author,
            CallHeaders call,
            Ids ids) {
        this.webhooks = webhooks;
        this.events = events;
        this.addresses = addresses;
        this.lists = lists;
        this.author = author;
        this.call = call;
        this.ids = ids;
    }

    @Transactional
    List<WebhookView> all(String authority) {
        lists.requireVisible(authority);
        return webhooks.of(authority).stream().map(Webhook::view).toList();
    }

    @Transactional
    Versioned<WebhookView> one(String authority, UUID id) {
        return shown(found(authority, id));
    }

    /** Enters one, to which events are sent from now on. */
    @Transactional
    Versioned<WebhookSecretView> enter(String authority, NewWebhook wanted) {
        lists.requireVisible(authority);
        check(wanted);
        if (webhooks.of(authority).size() >= MOST) {
            throw new ProblemException(ProblemKind.CONFLICT, "An office has at most " + MOST + " webhooks");
        }
        var by = author.get();
        var webhook = new Webhook(ids.at(by.at()), authority, wanted, events.last(), by);
        webhooks.persist(webhook);
        note(webhook, Done.ENTERED, null);
        webhooks.flush();
        return new Versioned<>(webhook.secretView(), webhook.version());
    }

    @Transactional
    Versioned<WebhookView> change(String authority, UUID id, NewWebhook wanted) {
        var webhook = changeable(authority, id);
        check(wanted);
        webhook.says(wanted, author.get().at());
        return changed(webhook, Done.CHANGED, null);
    }

    @Transactional
    Versioned<WebhookSecretView> changeSecret(String authority, UUID id) {
        var webhook = changeable(authority, id);
        webhook.changesSecret(author.get().at());
        changed(webhook, Done.SECRET_CHANGED, null);
        return new Versioned<>(webhook.secretView(), webhook.version());
    }

    @Transactional
    Versioned<WebhookView> replay(String authority, UUID id, NewReplay wanted) {
        var webhook = changeable(authority, id);
        var after = wanted.after() == null ? webhook.position() : Long.parseLong(wanted.after());
        if (!events.mayHaveCome(after)) {
            throw ProblemException.unprocessable(
                    List.of(Fault.ofBody("after", "bad-value", "no event can have come to this place")));
        }
        webhook.replays(after, author.get().at());
        return changed(webhook, Done.REPLAYED, wanted.after());
    }

    @Transactional
    Page<WebhookDeliveryView> deliveries(String authority, UUID id, QueryParameters query) {
        var webhook = found(authority, id);
        var limit = query.number("limit", Page.USUAL, 1, Page.MOST);
        var before = query.read(
                        "cursor",
                        text -> UUID.fromString(Page.key(DELIVERIES, text)),
                        "must be the next of a page before")
                .orElse(null);
        query.check();
        var rows = webhooks.deliveries(webhook.id(), before, limit + 1);
        return Page.of(DELIVERIES, rows, limit, row -> row.id().toString(), WebhookDelivery::view);
    }

    private Webhook found(String authority, UUID id) {
        lists.requireVisible(authority);
        return webhooks.one(authority, id).orElseThrow(ProblemException::notFound);
    }

    private Webhook changeable(String authority, UUID id) {
        var webhook = found(authority, id);
        call.requireVersion(webhook.version());
        return webhook;
    }

    private Versioned<WebhookView> changed(Webhook webhook, Done done, @Nullable String after) {
        note(webhook, done, after);
        webhooks.flush();
        return shown(webhook);
    }

    /** The history of the list has where events went. Path and query may be a secret of the receiver, and are left out. */
    private void note(Webhook webhook, Done done, @Nullable String after) {
        var host = webhook.url().getScheme() + "://" + webhook.url().getRawAuthority();
        lists.note(
                webhook.authority(),
                OfficeList.WEBHOOKS,
                webhook.id().toString(),
                new Became(done, host, webhook.addressDigest(), webhook.types(), webhook.state(), after),
                Act.SET_UP_WEBHOOK);
    }

    /** The kinds of changes of a webhook. */
    private enum Done {
        ENTERED,
        CHANGED,
        SECRET_CHANGED,
        REPLAYED
    }

    /**
     * A webhook after a change, as the history of the lists has it.
     *
     * @param host scheme, host and port of the address
     * @param address digest of the whole address, by which changes of its path are seen
     * @param after the place from which events are sent again, if it was stated
     */
    private record Became(
            Done done,
            String host,
            String address,
            List<String> types,
            WebhookState state,
            @Nullable String after) {}

    private static Versioned<WebhookView> shown(Webhook webhook) {
        return new Versioned<>(webhook.view(), webhook.version());
    }

    private void check(NewWebhook wanted) {
        var faults = new ArrayList<Fault>();
        addresses.fault(wanted.url()).ifPresent(fault -> faults.add(Fault.ofBody("url", "bad-value", fault)));
        for (var i = 0; i < wanted.types().size(); i++) {
            var type = wanted.types().get(i);
            if (!TYPES.contains(type)) {
                faults.add(Fault.ofBody(
                        "types/" + i, "unknown-code", "must be a kind of event" + NearestWords.hint(type, TYPES)));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.unprocessable(faults);
        }
    }
}
