/**
 * What tests of the assembled platform share: starting, killing and restarting the real server on a data directory of its own,
 * and an HTTP client that behaves like a browser without pages. Not here: assertions of any feature.
 */
package org.jiangxin.acceptance.harness;
