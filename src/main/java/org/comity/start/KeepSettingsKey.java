package org.comity.start;

import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Gives the database, after each migration and as the owner of the tables, the key that signs the settings of transactions. */
public class KeepSettingsKey implements Callback {

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        var key = ConfigProvider.getConfig().getValue(Setting.COMITY_SETTINGS_KEY.property(), String.class);
        try (var statement = context.getConnection().prepareStatement("select keep_settings_key(?)")) {
            statement.setString(1, key);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not keep the key of the settings", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "keep-settings-key";
    }
}
