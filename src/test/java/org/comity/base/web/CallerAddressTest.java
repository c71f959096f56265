package org.comity.base.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallerAddressTest {

    @Test
    void aNetworkOfIpVersion6IsOneAddress() {
        var one = CallerAddress.networkOf("2001:db8:1:2::1");

        assertThat(CallerAddress.networkOf("2001:db8:1:2:ffff:ffff:ffff:ffff")).isEqualTo(one);
        assertThat(CallerAddress.networkOf("2001:db8:1:2::1%eth0")).isEqualTo(one);
        assertThat(CallerAddress.networkOf("2001:db8:1:3::1")).isNotEqualTo(one);
    }

    @Test
    void anAddressOfIpVersion4IsItself() {
        assertThat(CallerAddress.networkOf("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(CallerAddress.networkOf("::ffff:192.0.2.7")).isEqualTo("192.0.2.7");
    }

    /** A proxy may send any text; no name server is asked for it. */
    @Test
    void anotherTextIsItself() {
        assertThat(CallerAddress.networkOf("unknown")).isEqualTo("unknown");
        assertThat(CallerAddress.networkOf("12:34:zz")).isEqualTo("12:34:zz");
        assertThat(CallerAddress.networkOf(":::::")).isEqualTo(":::::");
    }
}
