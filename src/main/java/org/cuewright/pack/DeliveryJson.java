package org.cuewright.pack;

import java.util.LinkedHashMap;
import java.util.Locale;
import org.cuewright.model.Standard;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What the export chose, in the shape the player reads from `delivery.js`.
final class DeliveryJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DeliveryJson() {}

    static String write(Standard standard, PackagingOptions options) {
        var delivery = new LinkedHashMap<String, @Nullable Object>();
        delivery.put("standard", standard.key());
        switch (standard) {
            case SCORM12, SCORM2004 -> {
                delivery.put("commit", lower(options.commit()));
                delivery.put("exitWhenDone", lower(options.exitWhenDone()));
                delivery.put("lrs", lrs(options));
            }
            case CMI5 -> {}
            case WEB -> delivery.put("lrs", lrs(options));
        }
        return JSON.writeValueAsString(delivery);
    }

    private static @Nullable Object lrs(PackagingOptions options) {
        return options.lrs().map(DeliveryJson::lrs).orElse(null);
    }

    private static Object lrs(PackagingOptions.Lrs lrs) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("endpoint", lrs.endpoint().toString());
        json.put("authorization", lrs.authorization().orElse(null));
        json.put("homePage", lrs.homePage().toString());
        return json;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
