package org.comity.start;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The settings, as the program reads them: environment variables, system properties, configuration files and every
 * other source of the configuration alike.
 */
final class Settings {

    private final SmallRyeConfig config;

    Settings(SmallRyeConfig config) {
        this.config = config;
    }

    /** The settings of this process, read before the application starts. */
    static Settings ofThisProcess() {
        return new Settings(ConfigUtils.configBuilder().build());
    }

    /** True in the profile dev, in which the embedded database and the local issuer supply what a deployment sets. */
    boolean isOfDevelopment() {
        return config.getProfiles().contains("dev");
    }

    /** The value of a setting or its default; nothing if it is blank or neither is there. */
    Optional<String> value(Setting setting) {
        return value(setting.property()).or(setting::preset);
    }

    /** The value of a property; nothing if it is not set, is blank or refers to a variable that is not set. */
    Optional<String> value(String property) {
        return given(property).filter(value -> !value.isBlank());
    }

    /** True if a setting has a value without any visible character: the program then has no default for it. */
    boolean isBlank(Setting setting) {
        return given(setting.property()).filter(String::isBlank).isPresent();
    }

    private Optional<String> given(String property) {
        try {
            return Optional.ofNullable(config.getConfigValue(property).getValue());
        } catch (NoSuchElementException e) {
            return Optional.empty();
        }
    }
}
