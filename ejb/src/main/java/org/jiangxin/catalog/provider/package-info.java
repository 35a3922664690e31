/** What the catalogue asks of features above it: projects and classes that policy values are set for. */
package org.jiangxin.catalog.provider;
