"""Golden values for the tests of rows: scikit-learn's isotonic regression and ROC AUC, and the MMD of Gretton et al.

    python drift-rows.py > drift-rows.json        # numpy 2.4, scikit-learn 1.9
"""
import json,numpy as np
from sklearn.isotonic import IsotonicRegression
from sklearn.metrics import roc_auc_score
import sklearn
r=np.random.default_rng(5)
x=np.round(r.random(60),1); y=(r.random(60)<x).astype(float)
q=[-1,0,.05,.1,.15,.33,.5,.777,.95,1,2]
m=IsotonicRegression(out_of_bounds="clip").fit(x,y)
# MMD2 unbiased
a=r.normal(size=(12,3)).round(3); b=(r.normal(size=(9,3))+.7).round(3)
z=np.vstack([a,b]); d=((z[:,None]-z[None])**2).sum(-1)
iu=np.triu_indices(len(z),1); h=np.median(np.sqrt(d[iu]))
# the median of squared distances, its root
h2=np.sqrt(np.median(d[iu])); K=np.exp(-d/(2*h2*h2))
n,k=len(a),len(b)
xx=(K[:n,:n].sum()-n)/(n*(n-1)); yy=(K[n:,n:].sum()-k)/(k*(k-1)); xy=K[:n,n:].mean()
s=np.round(r.random(50),1); l=(r.random(50)<.4).astype(int)
print(json.dumps({"sklearn":sklearn.__version__,"isotonic":{"x":x.tolist(),"y":y.tolist(),"at":q,"value":m.predict(q).tolist()},"mmd":{"before":a.tolist(),"now":b.tolist(),"bandwidth":float(h2),"statistic":float(xx+yy-2*xy)},"area":{"scores":s.tolist(),"labels":l.tolist(),"value":float(roc_auc_score(l,s))}}))
