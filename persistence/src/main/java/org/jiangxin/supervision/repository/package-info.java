/** The register of exports. Not here: the lists a supervisor goes down by (statistics.repository.Inspections). */
package org.jiangxin.supervision.repository;
