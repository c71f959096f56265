package org.comity.cases.asset;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.comity.base.problem.Fault;
import org.comity.cases.part.PartKind;
import org.comity.cases.part.PartRecord.Origin;
import org.comity.cases.part.content.ContentPart;
import org.comity.cases.part.content.RecordDeadlines;
import org.comity.cases.part.content.RecordReference;
import org.comity.cases.part.content.RecordReferences;
import org.comity.cases.part.content.Recorded;
import org.comity.cases.part.record.ColumnedPart;
import org.comity.cases.person.Persons;
import org.comity.cases.request.CooperationRequest;
import org.comity.reference.countries.Countries;
import org.jspecify.annotations.Nullable;

/** Assets as a part of requests. */
@Singleton
@Priority(160)
public class Assets extends ContentPart<AssetRecord, Asset>
        implements ColumnedPart<AssetRecord, Asset, Recorded<Asset>> {

    /** The name of the part. */
    public static final PartKind KIND = PartKind.of("asset", "assets");

    private final Countries countries;

    Assets(RecordReferences numbers, RecordDeadlines deadlines, Countries countries) {
        super(KIND, AssetRecord.class, numbers, deadlines);
        this.countries = countries;
    }

    @Override
    public List<RecordReference> references() {
        return List.of(
                RecordReference.one("holderNo", "holder_no", Persons.KIND),
                RecordReference.one("beneficialOwnerNo", "beneficial_owner_no", Persons.KIND));
    }

    @Override
    protected List<Fault> faultsOf(CooperationRequest request, Asset wanted, @Nullable AssetRecord former) {
        var body = former == null ? "" : "corrected/";
        var faults = new ArrayList<>(Money.faults(body + "tracedValue", wanted.tracedValue()));
        oneOf(body + "holder", wanted.holder(), wanted.holderNo(), faults);
        oneOf(body + "beneficialOwner", wanted.beneficialOwner(), wanted.beneficialOwnerNo(), faults);
        var location = wanted.location();
        if (location != null) {
            countries.fault(body + "location", location).ifPresent(faults::add);
        }
        if (wanted.kind() == AssetKind.CRYPTO_ASSET) {
            needed(body + "identifier", wanted.identifier(), "a crypto-asset has an address", faults);
            needed(body + "chain", wanted.chain(), "a crypto-asset is on a chain", faults);
        } else if (wanted.chain() != null) {
            faults.add(Fault.ofBody(body + "chain", "not-here", "belongs to a crypto-asset"));
        }
        if (wanted.kind() == AssetKind.ACCOUNT) {
            needed(body + "institution", wanted.institution(), "an account is with an institution", faults);
        }
        return faults;
    }

    private static void oneOf(String field, @Nullable String words, @Nullable Integer no, List<Fault> faults) {
        if (words != null && no != null) {
            faults.add(
                    Fault.ofBody(field, "contradiction", "is person " + no + " of the request: leave out the words"));
        }
    }

    private static void needed(String field, @Nullable String value, String why, List<Fault> faults) {
        if (value == null || value.isBlank()) {
            faults.add(Fault.ofBody(field, "needed", why));
        }
    }

    @Override
    protected AssetRecord record(Origin origin, Asset content) {
        return new AssetRecord(origin, content);
    }

    @Override
    public Class<Asset> body() {
        return Asset.class;
    }

    @Override
    public Asset bodyOf(AssetRecord record) {
        return record.content();
    }

    @Override
    public List<String> sameBy() {
        return List.of("description", "identifier");
    }
}
