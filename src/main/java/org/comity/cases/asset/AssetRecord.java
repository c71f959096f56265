package org.comity.cases.asset;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.comity.cases.part.content.ContentRecord;

/** An asset as a record of a request. */
@Entity
@Table(name = "asset")
public class AssetRecord extends ContentRecord<Asset> {

    @Embedded
    private Asset content;

    /** For the persistence provider. */
    protected AssetRecord() {}

    AssetRecord(Origin origin, Asset content) {
        super(origin);
        this.content = content;
    }

    @Override
    public Asset content() {
        return content;
    }

    @Override
    protected void contains(Asset corrected) {
        content = corrected;
    }
}
