package org.cuewright.fx.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.cuewright.model.TimeRange;
import org.junit.jupiter.api.Test;

class TimesTest {
    @Test
    void hoursAreToldOnlyWhereThereAreAny() {
        assertEquals("1:02", Times.brief(62_999));
        assertEquals("1:01:02", Times.brief(3_662_000));
    }

    @Test
    void fractionsAreToldAsFarAsTheyMatter() {
        assertEquals("0:01", Times.exact(1_000));
        assertEquals("0:01.5", Times.exact(1_500));
        assertEquals("0:01.04", Times.exact(1_040));
        assertEquals("0:59.999", Times.exact(59_999));
    }

    @Test
    void anInstantIsNoStretch() {
        assertEquals("0:10", Times.span(TimeRange.at(10_000)));
        assertEquals("0:10 – 0:12.5", Times.span(new TimeRange(10_000, 12_500)));
    }

    @Test
    void spokenTimesHaveTheirUnits() {
        assertEquals("0 seconds", Times.spoken(400));
        assertEquals("1 minute 1 second", Times.spoken(61_000));
        assertEquals("2 hours", Times.spoken(7_200_000));
    }
}
